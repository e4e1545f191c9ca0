"""Tables about languages: what their writers write, each read only when its language is met."""
