import type { HidingPlace } from './hiding-place.ts'
import { mobile, name, signsOf } from './hiding-place.ts'

const said = `${name} ${mobile}`
const place = (called: string, file: string, bytes: Uint8Array, hides?: readonly string[]): HidingPlace => ({
  called: `${file.slice(-3).toUpperCase()}：${called}`,
  file,
  make: () => bytes,
  ...(hides && { hides }),
})

const coded = (called: string, file: string, bytes: Uint8Array): HidingPlace => ({
  ...place(called, file, bytes),
  refused: true,
})

/** GB18030 of the name: what an old program on Chinese Windows saves. */
const gb = Buffer.from([0xc5, 0xb7, 0xd1, 0xf4, 0xc3, 0xf7, 0xea, 0xbb])

export const inText: readonly HidingPlace[] = [
  place('UTF-8', 'a.txt', Buffer.from(`经办人${said}`)),
  place('UTF-16', 'a.txt', Buffer.from(`\ufeff经办人${said}`, 'utf16le')),
  place('GB18030', 'a.txt', gb, [name]),
  place('零宽字符隔开', 'a.txt', Buffer.from(signsOf(said).join('\u200b'))),
  place('全角', 'a.txt', Buffer.from('１３９００００４５６７'), [mobile]),
  place('分行', 'a.txt', Buffer.from(signsOf(said).join('\r\n'))),
  coded('base64', 'a.txt', Buffer.from(`附：${Buffer.from(said).toString('base64')}`)),
  coded('十六进制', 'a.txt', Buffer.from(`附：${Buffer.from(said).toString('hex')}`)),
  coded('百分号编码', 'a.txt', Buffer.from(`http://example.com/?a=${encodeURIComponent(said)}`)),
  coded(
    'JSON 转义',
    'a.txt',
    Buffer.from(
      `"${signsOf(said)
        .map((each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
        .join('')}"`,
    ),
  ),
  place('一格', 'a.csv', Buffer.from(`姓名,电话\r\n${name},${mobile}\r\n`)),
  place('号码分在几格', 'a.csv', Buffer.from('139,0000,4567\r\n'), [mobile]),
  place('公式拼成', 'a.csv', Buffer.from(`"=""${name.slice(0, 2)}""&""${name.slice(2)}"""`), [name]),
  place('号码的后半段', 'a.csv', Buffer.from('尾号 004567\r\n'), [mobile]),
]
