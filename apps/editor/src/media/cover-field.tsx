import { Button, Group } from '@mantine/core'
import { useId, useState } from 'react'
import type { Media, Picture } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { MediaPicker } from './media-picker.tsx'
import classes from './cover-field.module.css'

/** The picture that stands for an article or an event. */
export function CoverField(props: {
  label: string
  cover: Picture | null
  isDisabled?: boolean
  onChange: (cover: Picture | null) => void
}) {
  const m = useMessages()
  const labelId = useId()
  const [isPicking, setIsPicking] = useState(false)
  const { cover } = props
  return (
    <div role="group" aria-labelledby={labelId}>
      <span id={labelId} className={classes.label}>
        {props.label}
      </span>
      {cover !== null && <img className={classes.picture} src={previewOf(cover)} alt={cover.alt} />}
      {props.isDisabled !== true && (
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setIsPicking(true)}>
            {cover === null ? m.article.chooseCover : m.article.changeCover}
          </Button>
          {cover !== null && (
            <Button variant="subtle" size="xs" onClick={() => props.onChange(null)}>
              {m.article.removeCover}
            </Button>
          )}
        </Group>
      )}
      {isPicking && (
        <MediaPicker
          kind="picture"
          title={m.media.pickPicture}
          onPick={(media) => {
            props.onChange(pictureOf(media))
            setIsPicking(false)
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  )
}

function previewOf({ url, variants }: Picture): string {
  const fitting = variants.filter(({ width }) => width >= 480).sort((a, b) => a.width - b.width)
  return fitting[0]?.url ?? url
}

function pictureOf({ id, url, alt, caption, credit, width, height, variants }: Media): Picture {
  return { id, url, alt, caption, credit, width: width ?? 0, height: height ?? 0, variants }
}
