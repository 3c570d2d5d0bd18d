app-name = Verdiverksted
