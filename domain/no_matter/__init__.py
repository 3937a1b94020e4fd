"""Words that are no matter: hello, thanks, questions, who somebody is (docs/spec.md section 3)."""
