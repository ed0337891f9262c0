/** Addresses that open another service with the article filled in; they carry nothing about the reader. */
export function shareLinks({ title, url }: { title: string; url: string }): {
  facebook: string
  email: string
} {
  return {
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
    email: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${url}`)}`,
  }
}
