import assert from 'node:assert/strict'
import { eachEngine } from '../support/databases.ts'
import { asking, rowsInTrail } from './support/ask.ts'
import { applicant, furnish, signedIn } from './support/office.ts'
import { serverOn } from './support/server.ts'

eachEngine('a letter is drafted, issued, read with a row of the trail, and by nobody else', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, request, letter } = await furnish(server, '甲县医保局')
    const as = async (role: string) =>
      asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))
    const clerk = await as('clerk')
    const head = await as('section-head')
    const { json } = await clerk('GET', `/requests/${request}/letters`)
    const [receipt] = json['fitting'] as { kind: string; on: string; issued: string | null }[]
    assert.deepEqual([receipt?.kind, receipt?.issued], ['receipt', letter])
    const which = { kind: 'receipt', party: '' }
    const shown = await clerk('POST', `/requests/${request}/letters/preview`, which)
    assert.match(shown.body, new RegExp(applicant.name, 'u'))
    const covered = await head('POST', `/requests/${request}/letters/preview`, which)
    assert.equal(covered.status, 200)
    assert.doesNotMatch(covered.body, new RegExp(applicant.name, 'u'))

    const issue = { ...which, on: receipt?.on, signedDigest: null, accepted: [], replaces: letter }
    assert.equal((await clerk('POST', `/requests/${request}/letters`, issue)).status, 409)
    assert.equal((await head('POST', `/letters/${letter}/void`, { reason: '写错' })).status, 403)
    assert.equal((await clerk('POST', `/letters/${letter}/void`, { reason: '写错' })).status, 200)
    const again = await clerk('POST', `/requests/${request}/letters`, issue)
    assert.equal(again.status, 200, again.body)
    const id = String(again.json['id'])

    const before = await rowsInTrail(server)
    const pdf = await clerk('GET', `/letters/${id}/file?as=pdf&shown=1`)
    assert.match(pdf.body, /^%PDF/u)
    assert.equal((await rowsInTrail(server)) - before, 1)
    assert.equal((await head('GET', `/letters/${id}/file?as=pdf`)).status, 403)
    const file = await server.ground.database.read((query) =>
      query
        .selectFrom('letter')
        .select('pdf')
        .where('letter.id', '=', id as never)
        .executeTakeFirst(),
    )
    assert.equal((await head('GET', `/files/${file?.pdf ?? ''}`)).status, 404, 'not as a file of the body')
    const list = await head('GET', '/letters?search=公开告')
    assert.equal(list.json.rows?.length, 2)
    assert.doesNotMatch(list.body, new RegExp(applicant.name, 'u'))
  } finally {
    await server.close()
  }
})

eachEngine('numbers and words of an office are set by those who may, within the law', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation } = await furnish(server, '甲县医保局')
    const as = async (role: string) =>
      asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))
    const director = await as('office-director')
    const clerk = await as('clerk')
    const at = `/organisations/${organisation}`
    const { json } = await director('GET', `${at}/letter-office`)
    const { office } = json as { office: { numbers: object } }
    const from = '2099-01-04'
    const set = (change: object) => ({ from, office: { ...office, ...change } })
    assert.equal((await clerk('PUT', `${at}/letter-office`, set({}))).status, 403)
    assert.equal((await director('PUT', `${at}/letter-office`, set({ court: '甲县人民法院' }))).status, 200)
    for (const change of [
      { numbers: { decision: '示公开[{年}]{号}号', notice: '示公开告〔{年}〕{号}号' } },
      { numbers: { decision: '示公开〔{年}〕{号}号', notice: '示公开〔{年}〕{号}号' } },
      { court: '甲县政府' },
    ])
      assert.equal((await director('PUT', `${at}/letter-office`, set(change))).status, 422)
    const words = (passage: string, text: string) => ({ passage, words: text, from })
    assert.equal((await director('PUT', `${at}/letter-variants/receipt`, words('term', '改'))).status, 422)
    assert.equal(
      (await director('PUT', `${at}/letter-variants/receipt`, words('contact', '致电'))).status,
      200,
    )
    const preview = { kind: 'receipt', passage: 'contact', words: '请致电{本机关联系方式}' }
    assert.match((await clerk('POST', '/letter-variants/preview', preview)).body, /请致电示例县/u)
    const { rows } = (await clerk('GET', `${at}/letter-variants/receipt`)).json
    assert.equal(rows?.length, 2)
  } finally {
    await server.close()
  }
})
