// Runs before the first paint, so that a page never shows in one theme and turns to another. The values are checked in
// src/shell/preferences.ts, which writes them; an unknown one matches no style.
try {
  const { theme, contrast, textSize } = JSON.parse(localStorage.getItem('bantin.display') ?? '{}')
  const { dataset } = document.documentElement
  if (theme) dataset.theme = theme
  if (contrast) dataset.contrast = contrast
  if (textSize) dataset.textSize = textSize
} catch {
  // Storage may be forbidden or hold something else; the defaults are right then.
}

// The fonts are in the cache when an earlier page has had them (src/lib/late-fonts.ts): then there is nothing to wait for.
try {
  const fonts = document.getElementById('fonts')
  if (localStorage.getItem('bantin.fonts') === fonts.getAttribute('href')) fonts.media = 'all'
} catch {
  // They come after the first paint.
}
