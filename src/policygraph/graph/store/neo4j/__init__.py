"""The server store: a Neo4j database that a department shares. Nothing outside this package imports the driver.

`address` reads where it is and who asks, `connection` speaks with it, `failures` says in Chinese what went wrong, `store`
answers the named operations, `lock`, `spool`, `difference` and `publication` bring a new graph into it.
"""
