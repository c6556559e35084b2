// Looks again while something is read in the background; the page has a link that does the same.
setTimeout(() => location.reload(), 3000);
