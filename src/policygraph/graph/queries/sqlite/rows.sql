-- name: rows
-- 一个清单的各行（领域或指南方向），按印刷次序
-- params: layout
-- returns: id, layout, number, name, group, 名称依据五列, 正文依据五列
SELECT r.id, r.layout, r.number, r.name, r."group",
       n.document, n.start, n."end", n.quote, n.rule, b.document, b.start, b."end", b.quote, b.rule
FROM (SELECT id, layout, number, name, "group", name_evidence, body_evidence FROM Domain WHERE layout = :layout
      UNION ALL
      SELECT id, layout, number, name, "group", name_evidence, body_evidence FROM Topic WHERE layout = :layout) r
     LEFT JOIN Evidence n ON n.id = r.name_evidence LEFT JOIN Evidence b ON b.id = r.body_evidence
ORDER BY r.number, r.id
