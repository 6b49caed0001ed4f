# Targets of the local Neo4j server; included by the Makefile. BOLT_PORT=, HTTP_PORT=, NEO4J_HEAP= change it.
.PHONY: neo4j neo4j-stop neo4j-jars

neo4j: ## start the local Neo4j server, or find it running, and print its address
	@bash scripts/neo4j/start.sh

neo4j-stop: ## stop it; data and password stay in var/neo4j
	@bash scripts/neo4j/stop.sh

neo4j-jars: ## fetch the server's jars only (CI: before the tests)
	@bash scripts/neo4j/fetch.sh

export BOLT_PORT HTTP_PORT NEO4J_HEAP NEO4J_PAGECACHE NEO4J_READ_ONLY
