"""How the model is made from labelled texts and made-up segments. Needs scikit-learn; nothing that runs imports it."""
