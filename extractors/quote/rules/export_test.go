package rules

// Groups returns of each run the index of the group that it belongs to, or -1.
func (s *Scan) Groups() []int { return s.groupOf }
