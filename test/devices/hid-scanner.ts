/** A report as WebHID hands it over: length, AIM identifier, 56 bytes, maker's byte, reserved, more. */
export function hidReport(text: string, { aim = ']E0', more = 0, maker = 0 } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(63);
  const data = Buffer.from(text);
  bytes[0] = data.length;
  bytes.set(Buffer.from(aim), 1);
  bytes.set(data, 4);
  bytes.set([maker, 0, more], 60);
  return bytes;
}

/** A device as the page sees it through WebHID: it sends whole codes in as many reports as they need. */
export class FakeHidDevice extends EventTarget {
  opened = false;
  productName: string;
  collections: { usagePage: number; usage: number }[];
  constructor(productName: string, usagePage = 0x8c, usage = 0x02) {
    super();
    this.productName = productName;
    this.collections = [{ usagePage, usage }];
  }
  async open(): Promise<void> {
    this.opened = true;
  }
  scan(code: string): void {
    for (let at = 0; at < code.length; at += 56) {
      const bytes = hidReport(code.slice(at, at + 56), { more: at + 56 < code.length ? 1 : 0 });
      const event = Object.assign(new Event('inputreport'), {
        reportId: 2,
        data: new DataView(bytes.buffer),
      });
      if (this.opened) this.dispatchEvent(event);
    }
  }
}

/** `navigator.hid` with those devices plugged in. */
export class FakeHid extends EventTarget {
  devices: FakeHidDevice[];
  constructor(...devices: FakeHidDevice[]) {
    super();
    this.devices = devices;
  }
  getDevices = async () => this.devices;
  plug(device: FakeHidDevice, into: 'connect' | 'disconnect'): void {
    this.dispatchEvent(Object.assign(new Event(into), { device }));
  }
}
