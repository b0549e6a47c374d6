"""What a change of a policy must bring along: pure rules, one function a requirement."""
