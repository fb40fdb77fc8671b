import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seatOf, stepsOf, valueOf } from './words.ts'

test('a seat survives the field it is chosen in', () => {
  for (const seat of [
    { by: 'role', role: 'leader' },
    { by: 'post', post: '01K' },
  ] as const)
    assert.deepEqual(seatOf(valueOf(seat)), seat)
})

test('steps keep their codes, and new ones take the first that is free', () => {
  const steps = stepsOf([
    { code: 'first', title: ' 初审 ', seat: 'role:a' },
    { title: '复审', seat: 'role:b' },
    { code: 'step-1', title: '会审', seat: 'post:c' },
    { title: '终审', seat: 'role:d' },
  ])
  assert.deepEqual(
    steps.map(({ code, title }) => [code, title]),
    [
      ['first', '初审'],
      ['step-2', '复审'],
      ['step-1', '会审'],
      ['step-3', '终审'],
    ],
  )
})
