import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The address of an asset, with the digest of its content in it. */
export type AssetUrl = (name: string) => string

/** Serves a folder under /assets/; an address changes with its content, so browsers may keep it a year. */
export const registerAssets = async (app: FastifyInstance, root: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    maxAge: '365d',
    immutable: true,
    index: false,
  })
}

/** Names assets of a folder by content. Reads each file once; throws when the file does not exist. */
export const assetUrls = (root: string): AssetUrl => {
  const known = new Map<string, string>()
  return (name) => {
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const digest = createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('base64url')
    const url = `/assets/${name}?v=${digest.slice(0, 12)}`
    known.set(name, url)
    return url
  }
}
