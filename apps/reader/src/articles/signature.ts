/** The line papers close an article with: `(HY – VPTU)`; null where neither author nor unit is named. */
export function signatureOf({ author, unit }: { author: string | null; unit: string | null }): string | null {
  const names = [author, unit].filter((name) => name !== null && name !== '')
  return names.length === 0 ? null : `(${names.join(' – ')})`
}
