// name: mentions
// 技术方向在原文中的提及，可按文件、按所属行或章节、按技术方向取
// params: document, owner, technology
// returns: Mention
:param document => 'jsgxt-2023-222';
:param owner => null;
:param technology => null;
MATCH (:Policygraph {id: 'graph', ready: true})
CALL () {
  MATCH (m:Mention {owner: $owner}) RETURN m
  UNION ALL
  MATCH (m:Mention {technology: $technology}) WHERE $owner IS NULL RETURN m
  UNION ALL
  MATCH (m:Mention) WHERE $owner IS NULL AND $technology IS NULL RETURN m
}
MATCH (e:Evidence {id: m.evidence})
WHERE ($document IS NULL OR e.document = $document) AND ($technology IS NULL OR m.technology = $technology)
RETURN m.id, m.owner, m.technology, m.action, e.document, e.start, e.end, e.quote, e.rule
ORDER BY e.document, e.start, e.end, m.id
