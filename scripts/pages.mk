# Pictures of every page, for a person to look at; needs Chromium (Debian: apt-get install -y chromium).
.PHONY: screens chromium
SCREENS ?= var/screens
SCREENS_PORT ?= 8765

screens: $(DEV_STAMP)
	@$(BIN)/policygraph build --quiet
	@$(BIN)/policygraph serve --port $(SCREENS_PORT) & server=$$!; \
	$(BIN)/python scripts/screens.py http://127.0.0.1:$(SCREENS_PORT) $(SCREENS); code=$$?; kill $$server; \
	test $$code -eq 0 && echo '截图在 $(SCREENS)'; exit $$code

# As root on Debian the browser is installed; elsewhere the browser tests are skipped with the reason.
chromium:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null; } \
	|| echo '没有 Chromium，浏览器测试将跳过（Debian 上以 root 运行 apt-get install -y chromium）'
