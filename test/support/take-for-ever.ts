import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { openFiles } from '#platform/files'

/** Takes files into the folder it is given until it is killed, telling each digest once it is kept. */
const files = await openFiles({ place: { kind: 'disk', folder: process.argv[2] ?? '' } })

const one = async (): Promise<void> => {
  const pieces = Array.from({ length: 20 }, () => randomBytes(20_000).toString('hex'))
  const { digest } = await files.take(Readable.from(pieces.map((piece) => Buffer.from(piece))), {
    name: 'a.txt',
  })
  process.send?.(digest)
}

const takeForEver = async (): Promise<never> => {
  for (;;) await one()
}

await Promise.all([1, 2, 3, 4].map(() => takeForEver()))
