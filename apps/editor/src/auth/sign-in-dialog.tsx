import { Button, Modal, Text } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'
import { session } from './browser-session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Asks for a new sign-in over the page, so that nothing typed on it is lost. */
export function SignInDialog({ email, opened }: { email: string; opened: boolean }) {
  const m = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      title={m.auth.expiredTitle}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={1000}
    >
      <Text size="sm" mb="md">
        {m.auth.expiredText}
      </Text>
      <SignInForm email={email} />
      <Button variant="subtle" mt="md" onClick={() => session.forget()}>
        {m.auth.signOut}
      </Button>
    </Modal>
  )
}
