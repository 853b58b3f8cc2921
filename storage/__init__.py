"""What is kept: the tables and their queries; transactions are begun by the workers alone."""
