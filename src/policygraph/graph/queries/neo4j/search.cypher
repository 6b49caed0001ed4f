// name: search
// 名称里含有某词的领域、技术方向、文件……：先同名，再以它开头，再其余
// params: word, limit, kinds
// returns: kind, id, label
:param word => '光刻';
:param limit => 20;
:param kinds => ['Document','Section','Layout','Domain','Topic','Technology','Organization','Region','Centre'];
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  // 两个以上汉字：全文索引先缩小范围（引号和反斜杠只是字，不是检索语法）
  WITH $word AS word WHERE word =~ '[\u4e00-\u9fff]{2,}'
  CALL db.index.fulltext.queryNodes('named_folded_cjk', '"' + word + '"') YIELD node AS n
  RETURN n
  UNION ALL
  // 单字、字母、数字和符号：文本索引
  WITH $word AS word WHERE NOT word =~ '[\u4e00-\u9fff]{2,}'
  MATCH (n:Named) WHERE n.folded CONTAINS word
  RETURN n
}
WITH n WHERE n.folded CONTAINS $word
WITH n, [label IN labels(n) WHERE label IN $kinds][0] AS kind
RETURN kind, n.id AS id, n.caption AS label
ORDER BY CASE WHEN n.folded = $word THEN 0 WHEN n.folded STARTS WITH $word THEN 1 ELSE 2 END,
         reduce(place = 0, i IN range(0, size($kinds) - 1) | CASE WHEN $kinds[i] = kind THEN i ELSE place END),
         size(n.folded), id
LIMIT $limit
