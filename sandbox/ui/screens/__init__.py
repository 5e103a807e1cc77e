"""The screens: each with a view model, a presenter and a view."""
