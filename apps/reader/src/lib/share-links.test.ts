import { expect, it } from 'vitest'
import { shareLinks } from './share-links.ts'

it('encodes what could end the address early', () => {
  const { facebook, email } = shareLinks({
    title: 'Ủy ban & nhân dân?',
    url: 'https://a.vn/bai-viet/x?y=1#z',
  })
  expect(new URL(facebook).searchParams.get('u')).toBe('https://a.vn/bai-viet/x?y=1#z')
  expect(email).toBe(
    'mailto:?subject=%E1%BB%A6y%20ban%20%26%20nh%C3%A2n%20d%C3%A2n%3F&body=' +
      '%E1%BB%A6y%20ban%20%26%20nh%C3%A2n%20d%C3%A2n%3F%0D%0Ahttps%3A%2F%2Fa.vn%2Fbai-viet%2Fx%3Fy%3D1%23z',
  )
})
