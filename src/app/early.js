// Runs before the first paint, so it is tiny and inlined: what the reader chose earlier, as attributes of <html>.
try {
  const chosen = JSON.parse(localStorage.getItem("hotpath.choices") || "{}");
  if (chosen.theme === "light" || chosen.theme === "dark")
    document.documentElement.dataset.theme = chosen.theme;
  if (chosen.code === "go" || chosen.code === "node") document.documentElement.dataset.code = chosen.code;
} catch {
  // Storage may be denied; the page then follows the system.
}
