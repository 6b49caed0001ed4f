# make bundle: one zip for an office without a network. Needs the package index once; the zip then needs nothing.
.PHONY: bundle
bundle: $(DEV_STAMP)
	@$(BIN)/python scripts/bundle/make_bundle.py dist
