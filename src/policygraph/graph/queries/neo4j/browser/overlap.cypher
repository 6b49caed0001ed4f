// 江苏与国家的重合：两个清单之间的对应关系，线索（不改变结论的弱联系）和被否定的不算
// 看图用“图”页签，看依据用“表”页签；换清单只改前两行
:param list => 'JS2023';
:param reference => 'CN2017';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (link:Alignment {subject_layout: $list, object_layout: $reference})
WHERE link.clue = 0 AND link.status <> 'rejected'
MATCH (subject:Record {id: link.subject})-[edge:ALIGNS_TO {role: link.relation}]->(object:Record {id: link.object})
RETURN subject.id AS 编号, subject.name AS 领域,
       {exact: '相同', close: '相近', broad: '属于', narrow: '包含', related: '相关'}[link.relation] AS 关系, object.id AS 对方编号, object.name AS 对方领域,
       link.basis AS 依据类别, link.sentence AS 说明, subject, edge, object
ORDER BY subject.number, object.number
