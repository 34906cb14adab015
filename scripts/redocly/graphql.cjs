// In the place of the package of this name, a quarter of every bundle, which Redocly needs for descriptions that are not OpenAPI.
