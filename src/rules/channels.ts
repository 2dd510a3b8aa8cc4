const BODY =
  /(?:局|委|委员会|居委会|村委会|办公室|政府|街道办|办事处|派出所|司法所|管委会|法院|检察院|大队|支队|总队|妇联|残联|医院|学校)$/u;

/** Whether what is named as a channel is a body. */
export function isBodyAsChannel(name: string): boolean {
  return BODY.test(name.trim());
}
