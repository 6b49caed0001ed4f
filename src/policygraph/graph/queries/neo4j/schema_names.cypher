// name: schema_names
// 已有约束和索引的名称
// params:
// returns: name
SHOW INDEXES YIELD name RETURN name ORDER BY name
