"""From chapters/<guide>/ to output/<guide>-<lang>/: the steps of a build, and the road that wires them."""
