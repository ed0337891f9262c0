import { Tabs } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { canUse } from '../auth/permissions.ts'
import { useUser } from '../auth/use-session.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { SectionTree } from './section-tree.tsx'
import { TagList } from './tag-list.tsx'

/** The order of the portal: its sections, and the tags across them. */
export function SectionsPage() {
  const m = useMessages()
  const user = useUser()
  const [params, setParams] = useSearchParams()
  const maySections = canUse(user, 'sections')
  const tab = params.get('muc') === 'the' || !maySections ? 'the' : 'chuyen-muc'
  return (
    <Page title={m.sections.title} isNarrow>
      <Tabs
        value={tab}
        onChange={(value) => setParams(value === 'the' ? { muc: 'the' } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {maySections && <Tabs.Tab value="chuyen-muc">{m.sections.sectionsTab}</Tabs.Tab>}
          <Tabs.Tab value="the">{m.sections.tagsTab}</Tabs.Tab>
        </Tabs.List>
        {maySections && (
          <Tabs.Panel value="chuyen-muc">
            <SectionTree />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="the">
          <TagList />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
