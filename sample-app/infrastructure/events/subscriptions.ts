import { Injectable } from '@nestjs/common';
import type { Subscription } from './domain-event.js';

/** Contexts add what they want to hear of in their `onModuleInit`. */
@Injectable()
export class Subscriptions {
  readonly all: Subscription[] = [];

  add(subscription: Subscription): void {
    this.all.push(subscription);
  }
}
