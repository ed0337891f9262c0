import { parseHref } from '@bantin/document'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useState, type SubmitEvent } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Sets, changes or removes the link at the selection; without a selection it inserts the text too. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const m = useMessages()
  const current: unknown = editor.getAttributes('link')['href']
  const needsText = editor.state.selection.empty && typeof current !== 'string'
  const [address, setAddress] = useState(typeof current === 'string' ? current : '')
  const [text, setText] = useState('')
  const [isTried, setIsTried] = useState(false)
  const href = parseHref(completeAddress(address))
  const isUsable = href !== undefined && !href.startsWith('#')

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    // The dialog stands in the page's tree under the article's own form.
    event.stopPropagation()
    setIsTried(true)
    if (!isUsable || (needsText && text.trim() === '')) return
    const chain = editor.chain().focus()
    if (needsText) {
      chain
        .insertContent({ type: 'text', text: text.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else {
      chain.extendMarkRange('link').setLink({ href }).run()
    }
    onClose()
  }

  return (
    <Dialog opened title={m.writing.linkTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={m.writing.linkAddress}
            description={m.writing.linkHint}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={isTried && !isUsable ? m.writing.linkInvalid : undefined}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          {needsText && (
            <TextInput
              label={m.writing.linkText}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={isTried && text.trim() === '' ? m.writing.linkTextMissing : undefined}
              autoComplete="off"
            />
          )}
          <Group justify="flex-end" gap="xs" mt="xs">
            {typeof current === 'string' && (
              <Button
                variant="subtle"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  onClose()
                }}
              >
                {m.writing.linkRemove}
              </Button>
            )}
            <Button type="submit">{m.writing.linkApply}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** People paste `songngan.gov.vn/van-ban` and mean the web. */
function completeAddress(address: string): string {
  const trimmed = address.trim()
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(trimmed) ? `https://${trimmed}` : trimmed
}
