"""What the pages of a PDF from outside show, as plain numbers: characters, rules and pictures in their places.

PDFium takes a PDF apart, and it is not made for files that mean harm. It runs in a process of its own (`worker`), which
may use little memory and no more than its time, and write nothing; `channel` is how that process is spoken to. What
the process imports is kept small, so that it starts in a moment: nothing of this package but `worker`, `characters`,
`drawn`, `turn` and `rendering`.
"""
