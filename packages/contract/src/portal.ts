import { z } from 'zod'
import { FeaturedItem } from './events.ts'
import { Poll, PollResults } from './polls.ts'
import { Section } from './sections.ts'
import { Site } from './settings.ts'

/** What stands around every page of the portal. `poll` is the open one that opened last; its results when anyone may see them. */
export const Portal = z
  .object({
    site: Site,
    sections: z.array(Section),
    featured: z.array(FeaturedItem),
    poll: Poll.nullable(),
    pollResults: PollResults.nullable(),
  })
  .meta({ id: 'Portal' })
export type Portal = z.infer<typeof Portal>
