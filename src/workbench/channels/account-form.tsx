import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { useColumnOptions } from '../documents/use-columns.ts'
import { required } from '../parts/do-form.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { CoverField } from './cover-field.tsx'
import type { Account } from './words.ts'
import { accountChannels, channelWords } from './words.ts'

type Body = Sent<'openChannelAccount'>['body']

interface Typed {
  readonly channel: Body['channel']
  readonly name: string
  readonly updateDays: number
  readonly updateBasis?: string
  readonly appId?: string | null
  readonly secret?: string
  readonly cover?: string | null
  readonly author?: string
  readonly columns?: readonly string[]
}

const bodyOf = ({ channel, ...typed }: Typed) => {
  const wechat = channel === 'wechat'
  return {
    name: typed.name,
    updateDays: typed.updateDays,
    updateBasis: typed.updateBasis ?? '',
    appId: wechat ? orNull(typed.appId) : null,
    secret: wechat ? orNull(typed.secret) : null,
    cover: wechat ? (typed.cover ?? null) : null,
    author: wechat ? (typed.author ?? '') : '',
    columns: wechat ? [...(typed.columns ?? [])] : [],
  }
}

const WechatFields = ({
  organisation,
  hasSecret,
}: {
  readonly organisation: string
  readonly hasSecret: boolean
}): ReactNode => {
  const { options } = useColumnOptions(organisation)
  return (
    <>
      <Form.Item
        name="appId"
        label="AppID"
        extra="在公众平台“设置与开发—开发接口管理”里。不填的只登记账号，不推送。"
      >
        <Input maxLength={64} placeholder="wx" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="secret"
        label="AppSecret"
        extra={
          hasSecret
            ? '已经保存，加密存放，不再显示。重置过的在这里填新的，不填不变。'
            : '加密存放，保存以后不再显示。'
        }
      >
        <Input.Password maxLength={64} autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item name="cover" label="封面图片" extra="每篇文章都用它，JPG 或者 PNG，宽高比 2.35:1 为好。">
        <CoverField organisation={organisation} />
      </Form.Item>
      <Form.Item name="author" label="作者" extra="显示在文章标题下面，不超过 16 字。">
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item
        name="columns"
        label="自动推送的栏目"
        extra="这些栏目第一次发布的文件自动推送全文。不选的都不自动推送。"
      >
        <Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
    </>
  )
}

const Fields = ({
  organisation,
  of,
}: {
  readonly organisation: string
  readonly of: Account | undefined
}): ReactNode => {
  const channel = Form.useWatch<string | undefined>('channel') ?? of?.channel
  return (
    <>
      <Form.Item name="channel" label="平台" rules={[{ required: true, message: '请选择平台。' }]}>
        <Select
          disabled={of !== undefined}
          options={accountChannels.map((value) => ({ value, label: channelWords[value] }))}
        />
      </Form.Item>
      <Form.Item name="name" label="账号名称" rules={required('请填写账号名称。')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="updateDays"
        label="最长多少天更新一次"
        rules={[{ required: true, message: '请填写天数。' }]}
      >
        <InputNumber min={1} max={60} />
      </Form.Item>
      <Form.Item name="updateBasis" label="依据" extra="本地要求更严的，请写本地的文件。">
        <Input maxLength={200} />
      </Form.Item>
      {channel === 'wechat' && (
        <WechatFields organisation={organisation} hasSecret={of?.hasSecret === true} />
      )}
    </>
  )
}

/** Writes down an account of the body, or changes what is said of it. */
export const AccountForm = ({
  organisation,
  of,
  onClose,
}: {
  readonly organisation: string
  readonly of?: Account
  readonly onClose: () => void
}): ReactNode => {
  const fields = <Fields organisation={organisation} of={of} />
  if (of === undefined)
    return (
      <FormDrawer<'openChannelAccount', Typed>
        name="openChannelAccount"
        title="登记新媒体账号"
        lead="一个单位在一个平台原则上只开设一个账号（国办发〔2018〕123号）。"
        submit="登记"
        said="账号已经登记。"
        initial={{
          channel: 'wechat',
          updateDays: 14,
          updateBasis: '国办秘函〔2019〕19号：两周内至少更新一次',
        }}
        sent={(typed) => ({ params: { organisation }, body: { channel: typed.channel, ...bodyOf(typed) } })}
        onClose={onClose}
      >
        {fields}
      </FormDrawer>
    )
  const { id, columns, channel, ...was } = of
  return (
    <FormDrawer<'changeChannelAccount', Typed>
      name="changeChannelAccount"
      title="修改新媒体账号"
      submit="保存"
      said="已经保存。"
      initial={{
        ...was,
        // An account is on one of the platforms accounts are on.
        channel: channel as Typed['channel'],
        columns: columns.map((column) => column.id),
      }}
      sent={(typed) => ({ params: { account: id }, body: bodyOf(typed) })}
      onClose={onClose}
    >
      {fields}
    </FormDrawer>
  )
}
