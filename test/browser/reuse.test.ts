import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLocalDate as day } from '#statute/calendar'
import { requestCells } from '#modules/requests'
import { reuseSweep } from '#modules/reuse'
import { answerRequest } from './support/answered.ts'
import { needsBrowser } from './support/browser.ts'
import { openOffice } from './support/office.ts'
import { sound } from './support/sound.ts'

const now = '2026-11-27T02:00:00.000Z'
const { signal } = new AbortController()
const asked = '2025年度全县医疗救助资金的分配方案和使用情况'
let first = ''
let number = ''

const { base, desk, ground } = openOffice({
  now: () => now,
  fill: async ({ ground }) => {
    const people = [
      { name: '欧阳不显', description: `申请公开${asked}` },
      { name: '李明', phone: '13900004567', description: `请公开${asked}，电话13900004567` },
    ]
    for (const form of people) {
      const { id, number: given } = await answerRequest(ground, {
        on: day('2026-11-24'),
        kind: 'disclosed',
        form,
      })
      if (first === '') [first, number] = [id, given]
    }
  },
})

test(
  'what two people asked for is drafted for the public, without either of them',
  needsBrowser,
  async () => {
    const { database, keys } = ground()
    const groups = await reuseSweep(requestCells(keys)).run({ database, now, signal })
    assert.deepEqual(groups, { done: 2, failed: 0 })
    const page = await desk('jingban', '/reuse')
    await page.getByRole('button', { name: new RegExp(asked, 'u') }).click()
    await page.getByText('2个不同的申请人').waitFor()
    const drawer = page.getByRole('dialog')
    assert.doesNotMatch(await drawer.innerText(), /欧阳不显|李明|13900004567/u)
    await sound(page, 'a group of requests')
    await page.getByRole('button', { name: '拟稿转为主动公开' }).click()
    const draft = page.getByRole('dialog').last()
    await draft.getByRole('heading', { name: '正文' }).waitFor()
    await draft.getByRole('button', { name: '拟稿', exact: true }).click()
    await draft.getByText('请逐条核对后勾选。').waitFor()
    await sound(page, 'a proposal')
    await draft.getByLabel('我已逐条核对去掉的个人信息，其余内容可以公开').check()
    // The button moves up as the complaint goes.
    await draft.getByText('请逐条核对后勾选。').waitFor({ state: 'detached' })
    await draft.getByRole('button', { name: '拟稿', exact: true }).click()
    await page.waitForURL(/\/documents\//u)
    await page.getByRole('heading', { level: 1, name: /医疗救助资金/u }).waitFor()
    assert.doesNotMatch(await page.getByRole('main').innerText(), /欧阳不显|李明|13900004567|13812345678/u)
    await page.goto(`${base()}/workbench/reuse`)
    await page.getByText('已经拟稿').waitFor()
    await sound(page, 'groups of requests')
  },
)

test(
  'an answer stands in the public log once somebody else approved it and the log is open',
  needsBrowser,
  async () => {
    const page = await desk('jingban', `/requests/${first}`)
    await page.getByRole('button', { name: '写概述' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('概述').fill('2025年度医疗救助资金的分配方案')
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('待批准', { exact: true }).waitFor()
    await sound(page, 'a summary for the log')
    await page.goto(`${base()}/workbench/reuse?view=log`)
    await page.getByText('待批准', { exact: true }).waitFor()
    assert.equal(await page.getByRole('button', { name: '批准公开' }).count(), 0)

    const director = await desk('zhuren', '/reuse?view=log')
    await director.getByText('门户现在没有公开答复目录').waitFor()
    await director.getByRole('button', { name: '批准公开' }).click()
    await director.getByRole('button', { name: '是', exact: true }).click()
    await director.getByText('已公开', { exact: true }).waitFor()
    await sound(director, 'the log of decisions')
    const log = `${base()}/decisions`
    const reader = await page.context().newPage()
    assert.equal((await reader.goto(log))?.status(), 404)

    const admin = await desk('guanli', '/settings')
    const setting = admin.locator('.setting').filter({ hasText: '公开答复目录' })
    await setting.getByRole('switch').click()
    await setting.getByRole('button', { name: '保存' }).click()
    await admin.getByText('“公开答复目录”已经保存。').waitFor()
    await reader.goto(base())
    await reader.goto(log)
    await reader.getByRole('heading', { level: 1, name: '依申请公开答复目录' }).waitFor()
    await reader.getByText('2025年度医疗救助资金的分配方案').waitFor()
    await reader.getByText(number).first().waitFor()
    assert.doesNotMatch(await reader.content(), /欧阳不显|李明/u)
    await sound(reader, 'the public log')
  },
)
