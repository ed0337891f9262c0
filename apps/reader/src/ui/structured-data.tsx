import { toScriptText } from '../lib/page-data.ts'

/** A description of the page in words of schema.org, for machines. It is data: no browser runs it. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />
}
