"""The pages in Chinese: one page a file, each a frozen context dataclass, a function that fills it, and a template of the same name.

`install.install(app)` adds them to an application whose `state.answers` is a `services.kept.Answers`. Pages ask the same
questions as the command line and the HTTP API and decide nothing themselves.
"""
