// name: schema
// 与节点种类无关的约束和索引，每句以分号结束；各种类自己的约束由 schema.py 生成
// params:
// returns:
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policygraph_id IF NOT EXISTS FOR (n:Policygraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policygraph_lock_id IF NOT EXISTS FOR (n:PolicygraphLock) REQUIRE n.id IS UNIQUE;
CREATE TEXT INDEX named_folded_text IF NOT EXISTS FOR (n:Named) ON (n.folded);
CREATE FULLTEXT INDEX named_folded_cjk IF NOT EXISTS FOR (n:Named) ON EACH [n.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
