from pygments.lexers import TextLexer

project = "Harbour wiki"
html_theme = "furo"
html_static_path = ["_static"]
html_js_files = ["roadbook.js"]


def setup(app):
    app.add_lexer("roadbook", TextLexer)
