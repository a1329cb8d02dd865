import { MtErrors } from 'nestjs-mt-errors';

const PATH = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

/** The first part of the address of a project's endpoints, and where calls to it go. */
export class Router {
  constructor(
    readonly id: string,
    readonly projectId: string,
    readonly name: string,
    readonly path: string,
  ) {}

  /** @param path small letters, digits and hyphens between slashes, as `billing/v1` */
  static create(id: string, projectId: string, { name, path }: { name: string; path: string }) {
    if (!PATH.test(path)) throw new MtErrors.ROUTER_PATH_INVALID();
    return new Router(id, projectId, name, path);
  }
}
