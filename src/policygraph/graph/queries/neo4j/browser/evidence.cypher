// 一条结论的依据：从一条对应关系走到两边的行、两边的原文和文件
:param subject => 'JS2023-05';
:param object => 'CN2017-10';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (link:Alignment {subject: $subject, object: $object})
MATCH (link)-[:SUBJECT|OBJECT]->(row)-[says:EVIDENCED_BY]->(evidence:Evidence)-[from:QUOTED_FROM]->(document:Document)
RETURN link.sentence AS 结论, row.id AS 编号, {name: '名称', body: '正文'}[says.role] AS 项, evidence.quote AS 原文,
       document.title AS 文件, document.number AS 文号, document.status AS 状态, evidence.start AS 起, evidence.end AS 止,
       link, row, says, evidence, from, document
ORDER BY 编号, 起
