import { expect, it } from 'vitest'
import { listPageFiles } from './page-files.ts'

it('lists what a page has beyond the entry, styles first and each file once', () => {
  const manifest = {
    'index.html': { file: 'main.js', css: ['main.css'], imports: ['_vendor.js'], isEntry: true },
    '_vendor.js': { file: 'vendor.js' },
    '_list.js': { file: 'list.js', css: ['list.css'], imports: ['index.html', '_vendor.js'] },
    'src/page.tsx': { file: 'page.js', css: ['page.css'], imports: ['_list.js', 'index.html'] },
  }
  expect(listPageFiles(manifest, 'src/page.tsx')).toEqual(['page.css', 'list.css', 'page.js', 'list.js'])
  expect(listPageFiles(manifest, 'src/unknown.tsx')).toEqual([])
})
