import { expect, it } from 'vitest'
import { toScriptText } from './page-data.ts'

it('writes JSON that neither ends its element nor breaks a line in JavaScript', () => {
  const data = { title: '</script><!-- \u2028 \u2029 & "Hà Nội"' }
  const text = toScriptText(data)
  expect(text).not.toMatch(/[<>\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(data)
})
