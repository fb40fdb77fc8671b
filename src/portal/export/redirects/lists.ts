import type { OldAddress } from '#modules/moving'

/** What a web server is told of one address. */
interface Line {
  readonly key: string
  readonly number: number
}

interface Lines {
  /** Whatever the host. */
  readonly byPath: readonly Line[]
  /** Where two old sites had the same path: the key begins with the host. */
  readonly byHost: readonly Line[]
}

const linesOf = (addresses: readonly OldAddress[]): Lines => {
  const paths = Map.groupBy(addresses, ({ path }) => path)
  const byPath: Line[] = []
  const byHost: Line[] = []
  for (const [path, [first, ...others]] of paths)
    if (first !== undefined)
      if (others.every(({ number }) => number === first.number))
        byPath.push({ key: path, number: first.number })
      else for (const { host, number } of [first, ...others]) byHost.push({ key: host + path, number })
  return { byPath, byHost }
}

/** A page of the copy: whole addresses, which lists are for servers that send it at their root. */
const target = (number: number): string => `/documents/${number}/`

/** A word of a configuration, whatever stands in it: quotes and what escapes are escaped, nothing else means anything. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`

const toTheLetter = (text: string): string => `~^${text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}$`

/** nginx looks words up without regard to case; those that differ by it alone are told to the letter. */
function* nginxLines(lines: readonly Line[]): Generator<string> {
  for (const [, [first, ...others]] of Map.groupBy(lines, ({ key }) => key.toLowerCase()))
    if (first !== undefined)
      if (others.every(({ number }) => number === first.number))
        yield `  ${quoted(first.key)} ${target(first.number)};\n`
      else
        for (const { key, number } of [first, ...others])
          yield `  ${quoted(toTheLetter(key))} ${target(number)};\n`
}

/** Rooms for a table of words: without enough of them nginx gives up looking for a good one, slowly. */
const roomsFor = (words: number): number => 2 ** Math.ceil(Math.log2(Math.max(2048, words * 2)))

function* nginxList({ byPath, byHost }: Lines): Generator<string> {
  const rooms = roomsFor(Math.max(byPath.length, byHost.length))
  yield '# 旧网址转到新的网页，由 gongkai export 写出，下次导出时换新。用法见《放进已有的网站》。\n'
  yield '# 放在 http 里，在其他 map 之前。\n'
  yield `map_hash_max_size ${rooms};\nmap_hash_bucket_size 4096;\n`
  yield 'map $request_uri $gongkai_old_address {\n  default $gongkai_old_address_of_host;\n'
  yield* nginxLines(byPath)
  yield '}\nmap $http_host$request_uri $gongkai_old_address_of_host {\n  default "";\n'
  yield* nginxLines(byHost)
  yield '}\n'
}

function* apacheList({ byPath, byHost }: Lines): Generator<string> {
  yield '# 旧网址转到新的网页，由 gongkai export 写出，下次导出时换新。用法见《放进已有的网站》。\n'
  for (const { key, number } of [...byPath, ...byHost]) yield `${key} ${target(number)}\n`
}

async function* gathered(lines: Generator<string>): AsyncGenerator<string> {
  let waiting = ''
  for (const line of lines) {
    waiting += line
    if (waiting.length < 65_536) continue
    yield await Promise.resolve(waiting)
    waiting = ''
  }
  yield waiting
}

/** Old addresses as web servers read them in, by the name of the file. */
export const listsOf = (addresses: readonly OldAddress[]) => {
  const lines = linesOf(addresses)
  return {
    'old-addresses.nginx.conf': () => gathered(nginxList(lines)),
    'old-addresses.apache.txt': () => gathered(apacheList(lines)),
  } as const
}
