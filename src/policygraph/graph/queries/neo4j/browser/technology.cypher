// 一个技术的布局：名称里含有某词的技术方向，由哪些领域、指南方向、章节点名，原文在哪里
:param word => '传感器';
MATCH (:Policygraph {id: 'graph', ready: true})
MATCH (technology:Technology)
WHERE technology.folded CONTAINS $word
MATCH (owner)-[names:NAMES]->(mention:Mention)-[:NAMES]->(technology)
MATCH (mention)-[:EVIDENCED_BY]->(evidence:Evidence)-[:QUOTED_FROM]->(document:Document)
MATCH (owner)-[target:TARGETS]->(technology)
RETURN technology.name AS 技术方向, owner.id AS 点名者, owner.caption AS 名称, mention.action AS 动作,
       evidence.quote AS 原文, document.title AS 文件, evidence.start AS 起, evidence.end AS 止, owner, target, technology
ORDER BY 技术方向, 点名者, 起
LIMIT 200
