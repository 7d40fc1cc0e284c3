"""What the parts of a document are: title, credits, sections, points, lists and tables; and the short text of each."""
