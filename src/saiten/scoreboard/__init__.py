"""The class at a glance: a static site, made from reports alone."""
