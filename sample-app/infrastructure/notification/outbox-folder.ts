import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mailer, type Mail } from './mailer.js';
import { SmsSender, type TextMessage } from './sms-sender.js';

/** Mail as files in a folder: no server is needed to see what would have been sent. */
export class FolderMailer extends Mailer {
  constructor(private readonly folder: string) {
    super();
  }

  override send(mail: Mail): Promise<void> {
    return writeMessage(this.folder, 'mail', mail);
  }
}

/** The same for text messages. */
export class FolderSmsSender extends SmsSender {
  constructor(private readonly folder: string) {
    super();
  }

  override send(message: TextMessage): Promise<void> {
    return writeMessage(this.folder, 'sms', message);
  }
}

async function writeMessage(folder: string, kind: string, message: { to: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${Date.now()}-${kind}-${message.to.replace(/[^\w@.+-]/g, '_')}.json`;
  await writeFile(join(folder, name), JSON.stringify(message, null, 2));
}
