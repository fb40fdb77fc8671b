import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { releasedFiles } from '#modules/release'
import type { RequestId } from '#modules/requests'
import { readAgain } from '#platform/remains'
import { formOf } from '../requests/support/office.ts'
import { pdfOf } from '../support/pdfs.ts'
import { needsBrowser, overflow, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const now = '2026-11-27T02:00:00.000Z'
const phone = { width: 390, height: 844 }
const lines = [
  '关于医疗救助信息系统项目的会议记录',
  '参会人员：欧阳明昊、李大力。',
  '联系电话：13900004567。',
  '会议同意按照采购程序组织招标，其余内容可以公开。',
]

const { base, ground, signedIn } = openOffice({ now: () => now })

const deskOf = async (username: string): Promise<Page> => (await signedIn(username)).newPage()

const sound = async (page: Page, where: string): Promise<void> => {
  const { GONGKAI_PICTURES: folder } = process.env
  if (folder !== undefined) await page.screenshot({ path: `${folder}/release-${where}.png`, fullPage: true })
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
}

/** A case of the office, as its clerk registers it. */
const registered = async (clerk: Page): Promise<RequestId> => {
  const { organisation } = await ground().database.read((query) =>
    query
      .selectFrom('person')
      .innerJoin('account', 'account.person', 'person.id')
      .select('person.organisation')
      .where('account.username', '=', 'jingban')
      .executeTakeFirstOrThrow(),
  )
  const answer = await clerk.request.post(`${base()}/api/organisations/${organisation}/requests`, {
    data: { channel: 'counter', cameOn: '2026-11-20', form: formOf() },
    headers: { 'x-gongkai': '1' },
  })
  assert.equal(answer.status(), 200, await answer.text())
  return ((await answer.json()) as { readonly id: RequestId }).id
}

/** That a picture of a page is there, not only its words. */
const drawn = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('img', { name, exact: true })
    .evaluate((image) => (image as unknown as { readonly decode: () => Promise<void> }).decode())

/** Frames the second line of the first page, as a hand would. */
const frame = async (page: Page): Promise<void> => {
  const paper = await page.getByRole('img', { name: '第 1 页', exact: true }).boundingBox()
  assert.ok(paper)
  const at = (x: number, y: number) =>
    [paper.x + (x / 595) * paper.width, paper.y + (y / 842) * paper.height] as const
  await page.mouse.move(...at(70, 90))
  await page.mouse.down()
  await page.mouse.move(...at(300, 112), { steps: 4 })
  await page.mouse.up()
}

test(
  'a document goes out without what is withheld, and not before somebody else has looked at it',
  needsBrowser,
  async () => {
    const clerk = await deskOf('jingban')
    const request = await registered(clerk)
    await clerk.goto(`${base()}/workbench/requests/${request}`)
    await clerk.getByRole('heading', { name: '要给出的文件' }).waitFor()
    const file = {
      name: '会议记录.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await pdfOf([lines])),
    }
    await clerk.getByLabel('选择要给出的文件').setInputFiles(file)
    await clerk.getByRole('heading', { level: 1, name: '会议记录.pdf' }).waitFor()
    await clerk.getByRole('button', { name: '标注13900004567' }).click()
    await clerk.getByText('全文的“13900004567”').waitFor()
    await clerk.getByLabel('要去除的文字').fill('欧阳明昊')
    await clerk.getByRole('button', { name: '添加标注' }).click()
    await clerk.getByText('全文的“欧阳明昊”').waitFor()
    await drawn(clerk, '第 1 页')
    await frame(clerk)
    await clerk.getByText(/框里的文字：.*李大力/u).waitFor()
    await sound(clerk, 'marking')
    await clerk.getByRole('button', { name: '只去除这里' }).click()
    await clerk.getByText('第 1 页框选的 1 处').waitFor()
    await clerk.getByRole('button', { name: '去除并复查' }).click()
    await clerk.getByText('整个文件读了一遍，没有残留').waitFor()
    await clerk.getByText('要另一位同事打开这一页复核').waitFor()
    assert.equal(await clerk.getByRole('button', { name: '复核，可以给出' }).count(), 0)
    const downloading = clerk.waitForEvent('download')
    await clerk.getByRole('button', { name: '下载处理后的文件' }).click()
    const bytes = await readFile(await (await downloading).path())
    assert.deepEqual(await readAgain('给出.pdf', bytes, ['欧阳明昊', '李大力', '13900004567']), [])
    assert.equal((await readAgain('给出.pdf', bytes, ['采购程序'])).length > 0, true)

    const director = await deskOf('zhuren')
    await director.goto(clerk.url())
    await director.getByText('处理后', { exact: true }).click()
    await drawn(director, '第 1 页，处理后')
    await sound(director, 'checked')
    await director.setViewportSize(phone)
    await sound(director, 'checked-phone')
    await director.setViewportSize({ width: 1280, height: 900 })
    await director.getByRole('button', { name: '复核，可以给出' }).click()
    await director.getByRole('button', { name: '是', exact: true }).click()
    await director.getByText('可以给出', { exact: true }).first().waitFor()
    const given = await ground().database.read((query) => releasedFiles(query, request))
    assert.equal(given.length, 1)
    await director.goto(`${base()}/workbench/requests/${request}`)
    await director.getByRole('link', { name: '会议记录.pdf' }).waitFor()
    await sound(director, 'case')
  },
)
